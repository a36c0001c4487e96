package peristyle.views.table;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * How wide a column would like to be, pixels, each at least as much as the one before.
 *
 * @param narrow where long words may be cut for want of room
 * @param least its words are whole
 * @param usual it looks as columns of its sort do
 * @param most its longest words are whole
 */
public record ColumnWish(double narrow, double least, double usual, double most) {

    private static final double BESIDE_WORDS = 22;
    private static final double BESIDE_TITLE = 17;
    private static final double SORT_ARROW = 16;

    /** A column whose title and words are never cut. */
    public static ColumnWish whole(double width) {
        return new ColumnWish(width, width, width, width);
    }

    /** How wide a column must be for these words, figures included. */
    public static double ofWords(String words) {
        return measured(words, Font.getDefault()) + BESIDE_WORDS;
    }

    /** How wide a column must be for its title; where it is sorted by, for the arrow too. */
    public static double ofTitle(String title, boolean sorted) {
        Font bold = Font.font(null, FontWeight.BOLD, Font.getDefault().getSize());
        return measured(title, bold) + BESIDE_TITLE + (sorted ? SORT_ARROW : 0);
    }

    /** How wide these words are in this font, nothing beside them. */
    public static double measured(String words, Font font) {
        Text measured = new Text(words);
        measured.setFont(font);
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }

    /**
     * Shares the room out. Where it is too narrow for all, columns give up what they do not need; where there is room left, it
     * goes to those whose words are long. Words are cut only where that makes all columns fit; else the table is scrolled
     * sideways anyway.
     *
     * @return the widths, in the order of the wishes
     */
    static List<Double> share(List<ColumnWish> wishes, double room) {
        double narrow = sum(wishes, ColumnWish::narrow);
        double least = sum(wishes, ColumnWish::least);
        double usual = sum(wishes, ColumnWish::usual);
        double most = sum(wishes, ColumnWish::most);
        if (usual <= room) {
            double part = part(usual, most, room);
            return wishes.stream()
                    .map(wish -> between(wish.usual, wish.most, part))
                    .toList();
        }
        if (least <= room || narrow > room) {
            double part = part(least, usual, room);
            return wishes.stream()
                    .map(wish -> between(wish.least, wish.usual, part))
                    .toList();
        }
        double part = part(narrow, least, room);
        return wishes.stream()
                .map(wish -> between(wish.narrow, wish.least, part))
                .toList();
    }

    private static double sum(List<ColumnWish> wishes, ToDoubleFunction<ColumnWish> what) {
        return wishes.stream().mapToDouble(what).sum();
    }

    /** How far the room reaches from one sum to another, 0 to 1. */
    private static double part(double from, double to, double room) {
        return to > from ? Math.clamp((room - from) / (to - from), 0, 1) : 0;
    }

    private static double between(double from, double to, double part) {
        return Math.floor(from + part * (to - from));
    }
}
