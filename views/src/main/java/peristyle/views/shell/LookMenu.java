package peristyle.views.shell;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.console.Dialogs;
import peristyle.views.console.Settings;
import peristyle.views.imported.ImportReportText;
import peristyle.views.look.Hint;
import peristyle.views.look.Icons;
import peristyle.views.text.Language;
import peristyle.views.text.Texts;

/** Wires the choice of theme and language. */
final class LookMenu {

    private LookMenu() {}

    static void wire(
            MenuButton menu,
            Appearance appearance,
            Settings settings,
            Texts texts,
            Dialogs dialogs,
            Runnable languageChanged) {
        menu.setGraphic(Icons.of(Feather.SETTINGS));
        Hint.on(menu, texts.get("window.look"));
        menu.setAccessibleText(texts.get("window.look"));
        ToggleGroup themes = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.of(theme));
            item.setToggleGroup(themes);
            item.setSelected(theme == appearance.theme());
            item.setOnAction(click -> appearance.choose(theme));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        ToggleGroup languages = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(language.ownName());
            item.setToggleGroup(languages);
            item.setSelected(language == Language.nearest(texts.locale()));
            item.setOnAction(click -> {
                settings.put(Language.SETTING, language.home().toLanguageTag());
                languageChanged.run();
            });
            menu.getItems().add(item);
        }
        menu.setOnShowing(any -> offerReport(menu, settings, texts, dialogs));
    }

    /** Offered where the estate was read from a file. */
    private static void offerReport(MenuButton menu, Settings settings, Texts texts, Dialogs dialogs) {
        @Nullable String report = settings.get(ImportReportText.SETTING);
        boolean offered = menu.getItems().stream().anyMatch(item -> ImportReportText.SETTING.equals(item.getId()));
        if (report != null && !offered) {
            MenuItem item = new MenuItem(texts.get("imported.title") + "…");
            item.setId(ImportReportText.SETTING);
            item.setOnAction(click -> dialogs.report(texts.get("imported.title"), report));
            menu.getItems().addAll(new SeparatorMenuItem(), item);
        }
    }
}
