package peristyle.views.hardware.picture;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Shows a picture, however high: only what is seen is drawn. Pointing at a part tells what it is; a click or the arrow keys pick
 * it; a double click or Enter opens it.
 */
public final class PictureRegion extends Region {

    private static final double STEP = 60;
    /** Around the picture, for the frame of what is picked. */
    private static final double MARGIN = 4;

    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final Pigments pigments = new Pigments(this::draw);
    private final Lettering letters = new Lettering();
    private final Tooltip tooltip = new Tooltip();
    private final ReadOnlyDoubleWrapper room = new ReadOnlyDoubleWrapper();
    private Picture picture = Picture.EMPTY;
    private String name = "";
    private @Nullable Pick picked;
    private Consumer<Pick> onPick = pick -> {};
    private Consumer<Pick> onOpen = pick -> {};

    /** A region that shows nothing yet. */
    public PictureRegion() {
        getStyleClass().add("hardware-picture");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(this::draw);
        getChildren().setAll(pigments, canvas, bar);
        setMinSize(200, 120);
        tooltip.setShowDelay(Duration.millis(200));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        canvas.setOnMouseMoved(this::pointed);
        canvas.setOnMousePressed(this::pressed);
        setOnScroll(wheel -> scrollTo(bar.getValue() - wheel.getDeltaY()));
        setOnKeyPressed(this::pressed);
        focusedProperty().subscribe(this::draw);
    }

    /** How wide a picture can be without being cut. */
    public ReadOnlyDoubleProperty room() {
        return room.getReadOnlyProperty();
    }

    /** Who is told what was picked. */
    public void onPick(Consumer<Pick> listener) {
        onPick = listener;
    }

    /** Who is told what is to be opened. */
    public void onOpen(Consumer<Pick> listener) {
        onOpen = listener;
    }

    /** Shows this picture, called so where it is read out. */
    public void show(Picture now, String called) {
        picture = now;
        name = called;
        requestLayout();
        draw();
    }

    /** Frames this; nothing where it is null. */
    public void pick(@Nullable Pick now) {
        picked = now;
        draw();
    }

    /** What is shown. */
    public Picture picture() {
        return picture;
    }

    /** Where this is seen now, from the top left of this region; empty where it is not. */
    public Optional<Area> where(Pick pick) {
        return picture.spot(pick).map(Spot::area).map(area -> area.moved(MARGIN, MARGIN - bar.getValue()));
    }

    /** Scrolls so that what is picked is seen. */
    public void reveal() {
        spot().ifPresent(spot -> {
            double top = bar.getValue();
            double bottom = top + getHeight();
            if (spot.area().y() < top || spot.area().bottom() > bottom) {
                scrollTo(spot.area().centreY() - getHeight() / 2);
            }
        });
    }

    private Optional<Spot> spot() {
        Pick now = picked;
        return now == null ? Optional.empty() : picture.spot(now);
    }

    private void pointed(MouseEvent mouse) {
        Optional<Spot> under = under(mouse);
        if (under.isPresent()) {
            tooltip.setText(under.get().said());
            Tooltip.install(canvas, tooltip);
        } else {
            Tooltip.uninstall(canvas, tooltip);
        }
    }

    private Optional<Spot> under(MouseEvent mouse) {
        return picture.at(mouse.getX() - MARGIN, mouse.getY() - MARGIN + bar.getValue());
    }

    private void pressed(MouseEvent mouse) {
        requestFocus();
        under(mouse).ifPresent(spot -> {
            choose(spot);
            if (mouse.getClickCount() == 2) {
                onOpen.accept(spot.pick());
            }
        });
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> go(Picture.Way.LEFT);
            case RIGHT -> go(Picture.Way.RIGHT);
            case UP -> go(Picture.Way.UP);
            case DOWN -> go(Picture.Way.DOWN);
            case HOME -> picture.spots().stream().findFirst().ifPresent(this::choose);
            case END -> picture.spots().reversed().stream().findFirst().ifPresent(this::choose);
            case PAGE_UP -> scrollTo(bar.getValue() - getHeight() + STEP);
            case PAGE_DOWN -> scrollTo(bar.getValue() + getHeight() - STEP);
            case ENTER, SPACE -> spot().ifPresent(spot -> onOpen.accept(spot.pick()));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void go(Picture.Way way) {
        Optional<Spot> from = spot();
        Optional<Spot> to = from.isPresent()
                ? picture.next(from.get(), way)
                : picture.spots().stream().findFirst();
        to.ifPresent(this::choose);
    }

    private void choose(Spot spot) {
        pick(spot.pick());
        reveal();
        onPick.accept(spot.pick());
    }

    private void scrollTo(double value) {
        bar.setValue(Math.clamp(value, 0, Math.max(0, bar.getMax())));
    }

    private void draw() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        double top = Math.round(bar.getValue());
        PicturePainter painter = new PicturePainter(canvas.getGraphicsContext2D(), pigments, letters);
        painter.draw(picture, width, height, MARGIN, top - MARGIN);
        Optional<Spot> frame = spot();
        frame.ifPresent(spot -> painter.pick(spot.area().moved(MARGIN, MARGIN - top), isFocused()));
        setAccessibleText(frame.map(spot -> name + ". " + spot.said()).orElse(name));
    }

    @Override
    protected void layoutChildren() {
        double thick = bar.prefWidth(-1);
        double height = getHeight();
        room.set(Math.max(0, getWidth() - thick - 2 * MARGIN));
        double whole = picture.height() + 2 * MARGIN;
        boolean higher = whole > height;
        bar.setVisible(higher);
        bar.setMax(Math.max(0, whole - height));
        bar.setVisibleAmount(bar.getMax() * height / whole);
        bar.setUnitIncrement(STEP);
        bar.setBlockIncrement(height);
        bar.setValue(Math.min(bar.getValue(), bar.getMax()));
        bar.resizeRelocate(getWidth() - thick, 0, thick, height);
        if (canvas.getWidth() != getWidth() - thick || canvas.getHeight() != height) {
            canvas.setWidth(Math.max(0, getWidth() - thick));
            canvas.setHeight(height);
        }
        draw();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 400;
    }
}
