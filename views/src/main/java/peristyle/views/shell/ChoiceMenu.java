package peristyle.views.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;
import peristyle.views.look.Hint;
import peristyle.views.text.Texts;

/**
 * Wires a button that says what is chosen and lists what can be. What it lists is made when it is opened.
 *
 * @param <T> what is chosen
 */
final class ChoiceMenu<T> {

    private final MenuButton button;
    private final String purpose;
    private final Texts texts;
    private final Function<T, String> words;

    /**
     * @param purpose what is chosen here, in words
     * @param words what a choice is called
     */
    ChoiceMenu(MenuButton button, String purpose, Texts texts, Function<T, String> words) {
        this.texts = texts;
        this.button = button;
        this.purpose = purpose;
        this.words = words;
        button.getStyleClass().add("choice-menu");
        Hint.on(button, purpose);
    }

    /** Lists these when it is opened, the present one marked. */
    void offer(Supplier<List<T>> choices, Supplier<@Nullable T> present, Consumer<T> choose) {
        button.setOnShowing(any -> button.getItems()
                .setAll(choices.get().stream()
                        .map(choice -> item(choice, choice.equals(present.get()), choose))
                        .toList()));
    }

    private RadioMenuItem item(T choice, boolean present, Consumer<T> choose) {
        RadioMenuItem item = new RadioMenuItem(words.apply(choice));
        item.setMnemonicParsing(false);
        item.setSelected(present);
        item.setOnAction(click -> choose.accept(choice));
        return item;
    }

    /** Says that this is chosen. */
    void say(@Nullable T chosen) {
        String said = chosen == null ? "" : words.apply(chosen);
        button.setText(said);
        button.setAccessibleText(said.isEmpty() ? purpose : texts.said(purpose, said));
    }
}
