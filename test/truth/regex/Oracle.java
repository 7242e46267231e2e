import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads lines "pattern TAB text" (UTF-16 units outside printable ASCII, backslash and tab written as \ uXXXX) and says
 * what java.util.regex makes of each:
 *   M start end groupCount group1Start group1End | F (find() is false) | E index description (PatternSyntaxException)
 *   X class (any other exception) | S (stack overflow) | T (too long)
 */
public final class Oracle {
  private static final int LIMIT = 3_000_000;

  private static final class Slow extends RuntimeException {}

  /** A text that counts how often it is looked at, so that a match that takes too long ends the same way everywhere. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int looks;

    Counted(String text) { this.text = text; }

    public char charAt(int index) {
      if (++looks > LIMIT) throw new Slow();
      return text.charAt(index);
    }

    public int length() { return text.length(); }

    public CharSequence subSequence(int start, int end) { return text.substring(start, end); }

    public String toString() { return text; }
  }

  private static String read(String written) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '\\') { out.append(c); continue; }
      out.append((char) Integer.parseInt(written.substring(i + 2, i + 6), 16));
      i += 5;
    }
    return out.toString();
  }

  private static String write(String raw) {
    StringBuilder out = new StringBuilder();
    for (char c : raw.toCharArray()) {
      if (c < ' ' || c > '~' || c == '\\') out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    return out.toString();
  }

  private static String answer(String rule, String text) {
    try {
      Matcher matcher = Pattern.compile(rule).matcher(new Counted(text));
      if (!matcher.find()) return "F";
      String found = "M\t" + matcher.start() + "\t" + matcher.end() + "\t" + matcher.groupCount();
      return matcher.groupCount() == 0 ? found : found + "\t" + matcher.start(1) + "\t" + matcher.end(1);
    } catch (PatternSyntaxException e) {
      return "E\t" + e.getIndex() + "\t" + write(e.getDescription());
    } catch (Slow e) {
      return "T";
    } catch (StackOverflowError e) {
      return "S";
    } catch (RuntimeException e) {
      return "X\t" + e.getClass().getSimpleName();
    }
  }

  public static void main(String[] args) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    for (String line; (line = in.readLine()) != null; ) {
      int tab = line.indexOf('\t');
      out.println(answer(read(line.substring(0, tab)), read(line.substring(tab + 1))));
    }
    out.flush();
  }
}
