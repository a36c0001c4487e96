package peristyle.app.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import peristyle.model.problem.Problem;

/**
 * The size of a picture.
 *
 * @param width pixels, 640 to 7680
 * @param height pixels, 480 to 4320
 */
record PictureSize(int width, int height) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})[xX](\\d{1,5})");

    /**
     * Reads {@code 1280x800}.
     *
     * @throws WrongValueException {@code cli.size} where it is not written so, or out of range
     */
    static PictureSize parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (matcher.matches()) {
            int width = Integer.parseInt(matcher.group(1));
            int height = Integer.parseInt(matcher.group(2));
            if (width >= 640 && width <= 7680 && height >= 480 && height <= 4320) {
                return new PictureSize(width, height);
            }
        }
        throw new WrongValueException(Problem.of("cli.size", text));
    }
}
