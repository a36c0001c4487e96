package peristyle.model.exchange.table;

import peristyle.model.exchange.workbook.DecimalSign;

/** Reads numbers that people and programs of many countries have written. */
final class LocalNumber {

    private LocalNumber() {}

    /**
     * The value of a text.
     *
     * @param sign what the file uses
     * @return NaN where it is no number
     */
    static double parse(String text, DecimalSign sign) {
        if (whole(text)) {
            return Long.parseLong(text);
        }
        String digits = bare(text);
        if (digits.isEmpty()) {
            return Double.NaN;
        }
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        boolean commaIsDecimal = comma >= 0
                && switch (sign) {
                    case COMMA -> true;
                    case POINT -> false;
                    case UNKNOWN -> point >= 0 ? comma > point : !groups(digits, ',');
                };
        boolean pointIsDecimal = point >= 0
                && switch (sign) {
                    case COMMA -> false;
                    case POINT -> true;
                    case UNKNOWN -> comma >= 0 ? point > comma : !groups(digits, '.');
                };
        String plain = commaIsDecimal
                ? digits.replace(".", "").replace(',', '.')
                : pointIsDecimal
                        ? digits.replace(",", "")
                        : digits.replace(",", "").replace(".", "");
        return plain.matches("[+-]?\\d{1,18}(\\.\\d{0,18})?([eE][+-]?\\d{1,3})?")
                ? Double.parseDouble(plain)
                : Double.NaN;
    }

    /** Nearly all numbers are digits and nothing else. */
    private static boolean whole(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 18;
    }

    /** Whether a text can be read as thousands and as thousandths: {@code 3.632}. */
    static boolean ambiguous(String text, DecimalSign sign) {
        String digits = sign == DecimalSign.UNKNOWN ? bare(text) : "";
        return digits.matches("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    }

    /** Whether this sign stands before every third digit, counted from the right. */
    private static boolean groups(String digits, char sign) {
        String quoted = "\\" + sign;
        return digits.matches("[+-]?[1-9]\\d{0,2}(" + quoted + "\\d{3})+");
    }

    private static String bare(String text) {
        if (text.length() > 64) {
            return "";
        }
        StringBuilder bare = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean spacing =
                    Character.isWhitespace(each) || Character.isSpaceChar(each) || each == '\'' || each == '’';
            if (!spacing && !(each == '%' && at == text.length() - 1)) {
                bare.append(each);
            }
        }
        return bare.toString();
    }
}
