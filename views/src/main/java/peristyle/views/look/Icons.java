package peristyle.views.look;

import org.kordamp.ikonli.feather.Feather;
import peristyle.views.console.Screen;

/** The pictures that stand for things. */
public final class Icons {

    private Icons() {}

    /** An icon, in the colour of the text around it. */
    public static Icon of(Feather picture) {
        return new Icon(picture);
    }

    /** The icon of a screen. */
    public static Icon of(Screen screen) {
        return new Icon(
                switch (screen) {
                    case OVERVIEW -> Feather.ACTIVITY;
                    case INVENTORY -> Feather.GIT_MERGE;
                    case CPOOLS -> Feather.LAYERS;
                    case HOSTS -> Feather.SERVER;
                    case VIRTUAL_MACHINES -> Feather.MONITOR;
                    case DATASTORES -> Feather.DATABASE;
                    case HARDWARE -> Feather.HARD_DRIVE;
                    case REPLICAS -> Feather.COPY;
                    case PLANNING -> Feather.COMPASS;
                    case ACTIVITY -> Feather.LIST;
                    case EMULATOR -> Feather.SLIDERS;
                });
    }

    /** The icon of a tone, in its colour. */
    public static Icon of(Tone tone) {
        return of(picture(tone), tone);
    }

    /** An icon in the colour of a tone. */
    public static Icon of(Feather picture, Tone tone) {
        Icon icon = new Icon(picture);
        icon.getStyleClass().add(tone.style());
        return icon;
    }

    /** The picture of a tone. */
    public static Feather picture(Tone tone) {
        return switch (tone) {
            case GOOD -> Feather.CHECK_CIRCLE;
            case NOTICE -> Feather.INFO;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case DANGER -> Feather.ALERT_OCTAGON;
            case QUIET -> Feather.CIRCLE;
            case UNKNOWN -> Feather.HELP_CIRCLE;
        };
    }
}
