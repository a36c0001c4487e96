package peristyle.views.shell;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.RegionId;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.ZoneId;
import peristyle.views.console.Scope;
import peristyle.views.console.Settings;

/** The scope comes back with the next start. */
final class ScopeMemory {

    private static final String REGION = "scope.region";
    private static final String ZONE = "scope.zone";
    private static final String TENANT = "scope.tenant";

    private ScopeMemory() {}

    /** The scope as it was left; what becomes of it is remembered. */
    static ObjectProperty<Scope> of(Settings settings) {
        ObjectProperty<Scope> scope = new SimpleObjectProperty<>(remembered(settings));
        scope.subscribe((before, now) -> {
            put(settings, REGION, now.region());
            put(settings, ZONE, now.zone());
            put(settings, TENANT, now.tenant());
        });
        return scope;
    }

    /** The scope as it was left. */
    static Scope remembered(Settings settings) {
        return new Scope(
                get(settings, REGION, RegionId::new),
                get(settings, ZONE, ZoneId::new),
                get(settings, TENANT, TenantId::new));
    }

    private static <I extends ObjectId> @Nullable I get(Settings settings, String key, Function<String, I> id) {
        String value = settings.get(key);
        return value == null || value.isEmpty() ? null : id.apply(value);
    }

    private static void put(Settings settings, String key, @Nullable ObjectId id) {
        settings.put(key, id == null ? "" : id.value());
    }
}
