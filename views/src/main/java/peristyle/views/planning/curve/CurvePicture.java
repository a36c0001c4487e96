package peristyle.views.planning.curve;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import peristyle.views.planning.picture.Swatches;
import peristyle.views.text.Texts;

/** The picture of one curve. Pointing at it, or the arrow keys, read a day. */
final class CurvePicture extends Region {

    private final Texts texts;
    private final Canvas canvas = new Canvas();
    private final Swatches swatches = new Swatches(this::draw);
    private BiConsumer<Curve, @Nullable LocalDate> listener = (curve, day) -> {};
    private @Nullable Curve shown;
    private @Nullable LocalDate pointed;

    CurvePicture(Texts texts) {
        this.texts = texts;
        setId("plan-curve");
        getStyleClass().add("plan-curve");
        getChildren().setAll(swatches, canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(240, 160);
        setPrefSize(480, 300);
        setOnMouseMoved(mouse -> point(scale().dayAt(mouse.getX())));
        setOnMouseExited(exit -> point(null));
        setOnMousePressed(press -> requestFocus());
        setOnKeyPressed(this::pressed);
    }

    /** Who is told of the day that is pointed at, null for none. */
    void onPointed(BiConsumer<Curve, @Nullable LocalDate> told) {
        listener = told;
    }

    void show(@Nullable Curve curve) {
        shown = curve;
        pointed = null;
        draw();
    }

    private void pressed(KeyEvent key) {
        Curve curve = shown;
        if (curve == null) {
            return;
        }
        LocalDate at = pointed == null ? curve.today() : pointed;
        switch (key.getCode()) {
            case LEFT -> point(at.minusDays(1));
            case RIGHT -> point(at.plusDays(1));
            case ESCAPE -> point(null);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void point(@Nullable LocalDate day) {
        Curve curve = shown;
        if (curve != null) {
            CurveScale scale = scale();
            LocalDate last = scale.from().plusDays(scale.days());
            pointed = day == null || day.isBefore(scale.from()) ? null : day.isAfter(last) ? last : day;
            draw();
            listener.accept(curve, pointed);
        }
    }

    private CurveScale scale() {
        Curve curve = shown;
        if (curve == null) {
            throw new IllegalStateException("no curve");
        }
        return CurveScale.of(curve, getWidth(), getHeight());
    }

    private void draw() {
        if (shown == null) {
            canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        } else if (canvas.getWidth() > 0) {
            new CurvePainter(canvas.getGraphicsContext2D(), swatches, texts, scale()).draw(shown, pointed);
        }
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }
}
