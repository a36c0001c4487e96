package peristyle.model.exchange.workbook;

/** Finds what separates whole and part in the numbers of a CSV file: cells that can be read in one way only vote. */
final class SignVotes {

    private static final int LONGEST = 24;

    private final char separator;
    private int commas;
    private int points;

    SignVotes(char separator) {
        this.separator = separator;
    }

    DecimalSign of(String text) {
        StringBuilder cell = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if ((each == separator && !inQuotes(cell)) || each == '\n' || each == '\r') {
                vote(cell);
                cell.setLength(0);
            } else if (cell.length() <= LONGEST) {
                cell.append(each);
            } else if (inQuotes(cell) && each == '"') {
                cell.append(each);
            }
        }
        // Where cells are parted by semicolons the comma is taken: one vote weighs more than versions such as 6.7.
        if (commas > 0 && (separator == ';' || commas > points)) {
            return DecimalSign.COMMA;
        }
        return points > 0 ? DecimalSign.POINT : DecimalSign.UNKNOWN;
    }

    private static boolean inQuotes(CharSequence cell) {
        return !cell.isEmpty()
                && cell.charAt(0) == '"'
                && (cell.length() == 1 || cell.charAt(cell.length() - 1) != '"');
    }

    private void vote(CharSequence cell) {
        int from = !cell.isEmpty() && cell.charAt(0) == '"' ? 1 : 0;
        int to = cell.length() > from && cell.charAt(cell.length() - 1) == '"' ? cell.length() - 1 : cell.length();
        int lastComma = -1;
        int lastPoint = -1;
        int signs = 0;
        for (int at = from; at < to; at++) {
            char each = cell.charAt(at);
            if (each == ',' || each == '.') {
                signs++;
                lastComma = each == ',' ? at : lastComma;
                lastPoint = each == '.' ? at : lastPoint;
            } else if (each < '0' || each > '9') {
                return;
            }
        }
        int last = Math.max(lastComma, lastPoint);
        boolean both = lastComma >= 0 && lastPoint >= 0;
        boolean single = signs == 1 && last > from && to - last - 1 > 0 && (to - last - 1 != 3 || last - from > 3);
        if (last < 0 || to - from > LONGEST || !(both || single)) {
            return;
        }
        if (last == lastComma) {
            commas++;
        } else {
            points++;
        }
    }
}
