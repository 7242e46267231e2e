/**
 * Prints what the engine's Unicode tables are made of, as this Java knows it: lines "U start end" (unassigned) and
 * "B start end name" (blocks, by the name with spaces and hyphens that UnicodeBlock.forName accepts).
 */
public final class Tables {
  private static String spaced(Character.UnicodeBlock block) {
    String[] words = block.toString().split("_");
    int gaps = words.length - 1;
    for (int hyphens = 0; hyphens < 1 << gaps; hyphens++) {
      StringBuilder name = new StringBuilder(words[0]);
      for (int i = 0; i < gaps; i++) name.append((hyphens >> i & 1) == 1 ? '-' : ' ').append(words[i + 1]);
      try {
        if (Character.UnicodeBlock.forName(name.toString()) == block) return name.toString();
      } catch (IllegalArgumentException e) {
        continue;
      }
    }
    return "?" + block;
  }

  public static void main(String[] args) {
    for (int from = 0, at = 0; at <= 0x110000; at++) {
      if (at < 0x110000 && !Character.isDefined(at)) continue;
      if (at > from) System.out.println("U\t" + from + "\t" + (at - 1));
      from = at + 1;
    }
    Character.UnicodeBlock block = Character.UnicodeBlock.of(0);
    for (int from = 0, at = 1; at <= 0x110000; at++) {
      Character.UnicodeBlock here = at < 0x110000 ? Character.UnicodeBlock.of(at) : null;
      if (here == block && at < 0x110000) continue;
      if (block != null) System.out.println("B\t" + from + "\t" + (at - 1) + "\t" + spaced(block));
      from = at;
      block = here;
    }
  }
}
