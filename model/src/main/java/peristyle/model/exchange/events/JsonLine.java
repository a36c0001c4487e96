package peristyle.model.exchange.events;

import java.time.Instant;

/** One line of JSON: fields in the order in which they are put, numbers free of any locale. */
final class JsonLine {

    private final StringBuilder text = new StringBuilder(160).append('{');

    JsonLine put(String field, String value) {
        name(field).append('"');
        for (int at = 0; at < value.length(); at++) {
            char each = value.charAt(at);
            switch (each) {
                case '"', '\\' -> text.append('\\').append(each);
                default -> {
                    if (each < 0x20) {
                        text.append("\\u00")
                                .append(Character.forDigit(each >> 4, 16))
                                .append(Character.forDigit(each & 15, 16));
                    } else {
                        text.append(each);
                    }
                }
            }
        }
        text.append('"');
        return this;
    }

    JsonLine put(String field, Instant value) {
        return put(field, value.toString());
    }

    JsonLine put(String field, long value) {
        name(field).append(value);
        return this;
    }

    JsonLine put(String field, boolean value) {
        name(field).append(value);
        return this;
    }

    /** To three decimals; what is unknown is null. */
    JsonLine put(String field, double value) {
        if (!Double.isFinite(value)) {
            name(field).append("null");
            return this;
        }
        long thousandths = Math.round(value * 1000);
        name(field);
        if (thousandths < 0) {
            text.append('-');
        }
        long size = Math.abs(thousandths);
        text.append(size / 1000);
        if (size % 1000 != 0) {
            String decimals = Long.toString(1000 + size % 1000).substring(1);
            text.append('.').append(decimals.replaceAll("0+$", ""));
        }
        return this;
    }

    private StringBuilder name(String field) {
        if (text.length() > 1) {
            text.append(',');
        }
        return text.append('"').append(field).append("\":");
    }

    /** The whole line with its end. */
    String end() {
        return text.append("}\n").toString();
    }
}
