package peristyle.views.form;

import java.util.Optional;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;

/** Takes a size in whole GiB. What is typed counts at once; the arrows stay within a range, what is typed need not. */
public final class GibField extends Spinner<Integer> {

    private static final long MIB_OF_GIB = 1024;
    private static final double WIDTH = 140;

    /**
     * A field.
     *
     * @param leastMib what the arrows go down to, MiB
     * @param mostMib what they go up to, MiB
     * @param nowMib what it begins with, MiB, within the range or not
     * @param stepGib what one step of the arrows is
     * @param changed called after each change
     */
    public GibField(long leastMib, long mostMib, long nowMib, int stepGib, Runnable changed) {
        int now = gib(nowMib);
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(
                Math.min(now, gib(Math.ceilDiv(leastMib, MIB_OF_GIB) * MIB_OF_GIB)),
                Math.max(now, gib(mostMib)),
                now,
                stepGib);
        setValueFactory(values);
        setEditable(true);
        setPrefWidth(WIDTH);
        getEditor().textProperty().subscribe(changed);
        focusedProperty().subscribe(focused -> {
            if (!focused && mib().isPresent()) {
                commitValue();
            }
        });
    }

    private static int gib(long mib) {
        return (int) Math.min(Integer.MAX_VALUE, mib / MIB_OF_GIB);
    }

    /** What stands in it, MiB; empty where that is no whole number. */
    public Optional<Long> mib() {
        String typed = getEditor().getText().strip();
        return typed.matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(typed) * MIB_OF_GIB) : Optional.empty();
    }
}
