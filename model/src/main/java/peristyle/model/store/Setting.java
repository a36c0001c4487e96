package peristyle.model.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a user chooses and that is remembered.
 *
 * @param name dotted, lower case: {@code window.width}
 * @param byDefault what holds until something was chosen
 * @param reader from its stored text; empty where the text means nothing (any more)
 * @param writer to its stored text
 */
public record Setting<T>(String name, T byDefault, Function<String, Optional<T>> reader, Function<T, String> writer) {

    /** Free text. */
    public static Setting<String> text(String name, String byDefault) {
        return new Setting<>(name, byDefault, Optional::of, Function.identity());
    }

    /** Yes or no. */
    public static Setting<Boolean> flag(String name, boolean byDefault) {
        return new Setting<>(
                name,
                byDefault,
                text -> text.equals("true") || text.equals("false")
                        ? Optional.of(text.equals("true"))
                        : Optional.empty(),
                flag -> Boolean.toString(flag));
    }

    /** A whole number, such as a width in pixels. */
    public static Setting<Integer> number(String name, int byDefault) {
        return new Setting<>(
                name,
                byDefault,
                text -> text.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                number -> Integer.toString(number));
    }

    /** One of the constants of an enum. */
    public static <E extends Enum<E>> Setting<E> choice(String name, E byDefault) {
        return new Setting<>(
                name,
                byDefault,
                text -> Arrays.stream(byDefault.getDeclaringClass().getEnumConstants())
                        .filter(constant ->
                                constant.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst(),
                constant -> constant.name().toLowerCase(Locale.ROOT));
    }
}
