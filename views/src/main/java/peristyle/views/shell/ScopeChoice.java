package peristyle.views.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;
import peristyle.views.shell.ScopeViewModel.Choice;
import peristyle.views.text.Texts;

/** Wires the two lists of the scope. */
final class ScopeChoice {

    private ScopeChoice() {}

    static void wire(MenuButton places, MenuButton tenants, ScopeViewModel model, Texts texts) {
        ChoiceMenu<Choice> place = new ChoiceMenu<>(places, texts.get("window.scope.place"), texts, Choice::name);
        ChoiceMenu<Choice> tenant = new ChoiceMenu<>(tenants, texts.get("window.scope.tenant"), texts, Choice::name);
        wire(place, model::places, model::place, model::choosePlace);
        wire(tenant, model::tenants, model::tenant, model::chooseTenant);
        model.onChange(() -> {
            place.say(model.place());
            tenant.say(model.tenant());
        });
    }

    private static void wire(
            ChoiceMenu<Choice> menu,
            Supplier<List<Choice>> choices,
            Supplier<@Nullable Choice> chosen,
            Consumer<Choice> choose) {
        menu.offer(choices, chosen, choose);
        menu.say(chosen.get());
    }
}
