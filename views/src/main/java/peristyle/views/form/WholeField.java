package peristyle.views.form;

import java.util.OptionalInt;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;

/**
 * Takes a whole number from 0. What is typed counts at once, and as it is typed: nothing is put in its place because another
 * would be possible. Whether it is possible the rules say.
 */
public class WholeField extends Spinner<Integer> {

    private static final int MOST = 999_999_999;
    private static final double WIDTH = 140;

    /**
     * A field.
     *
     * @param begin what it begins with
     * @param step what one step of the arrows is
     * @param changed called after each change
     */
    @SuppressWarnings("this-escape") // what listens is called after the field is made
    public WholeField(int begin, int step, Runnable changed) {
        setValueFactory(new IntegerSpinnerValueFactory(0, MOST, Math.clamp(begin, 0, MOST), step));
        setEditable(true);
        setPrefWidth(WIDTH);
        getEditor().textProperty().subscribe(changed);
        focusedProperty().subscribe(focused -> {
            if (!focused && whole().isPresent()) {
                commitValue();
            }
        });
    }

    /** What stands in it; empty where that is no whole number. */
    public final OptionalInt whole() {
        String typed = getEditor().getText().strip();
        return typed.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }
}
