import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads class expressions, one a line; prints the bounds (hexadecimal: in, out, in, out, …) of what each matches, or "-". */
public final class Sets {
  public static void main(String[] args) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line; (line = in.readLine()) != null; ) {
      StringBuilder out = new StringBuilder();
      try {
        Matcher matcher = Pattern.compile(line).matcher("");
        boolean was = false;
        for (int point = 0; point <= 0x110000; point++) {
          boolean is = point < 0x110000 && matcher.reset(new String(Character.toChars(point))).matches();
          if (is != was) out.append(out.length() == 0 ? "" : " ").append(Integer.toHexString(point));
          was = is;
        }
      } catch (PatternSyntaxException e) {
        out.append('-');
      }
      System.out.println(out);
    }
  }
}
