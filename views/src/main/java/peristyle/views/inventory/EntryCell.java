package peristyle.views.inventory;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Vm;
import peristyle.views.look.Icons;
import peristyle.views.look.Tones;
import peristyle.views.text.Texts;

/** A line of the tree: what it is, its name, how many VMs run under it, its state and the worst that is found there. */
final class EntryCell extends TreeCell<Entry> {

    private final Texts texts;
    private final Supplier<InventoryTree> tree;
    private final Supplier<Map<Entry, Standing>> standing;
    private final StackPane picture = new StackPane();
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox marks = new HBox();
    private final HBox line = new HBox(picture, name, count, marks);
    private final Tooltip said = new Tooltip();

    EntryCell(Texts texts, Supplier<InventoryTree> tree, Supplier<Map<Entry, Standing>> standing) {
        this.texts = texts;
        this.tree = tree;
        this.standing = standing;
        picture.getStyleClass().add("inventory-picture");
        count.getStyleClass().add("inventory-count");
        marks.getStyleClass().add("inventory-marks");
        line.getStyleClass().add("inventory-line");
        for (Label label : new Label[] {name, count}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        EstateObject object = entry == null || empty ? null : tree.get().object(entry);
        if (entry == null || object == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        boolean thing = entry instanceof Entry.Thing;
        name.setText(entry instanceof Entry.Group group ? texts.of(group.group()) : object.name());
        String kind = entry instanceof Entry.Group group
                ? texts.of(group.group())
                : texts.of(object.id().kind());
        picture.getChildren().setAll(Icons.of(thing ? picture(object.id().kind()) : Feather.FOLDER));
        count.setText(count(entry));
        StringBuilder words = new StringBuilder(thing ? kind + " " + object.name() : kind);
        marks.getChildren().clear();
        Enum<?> state = state(entry, object);
        if (state != null) {
            mark(state, texts.of(state), words);
        }
        Standing found = standing.get().get(entry);
        if (found != null) {
            mark(found.worst(), texts.get("inventory-screen.worst", StandingWords.of(texts, found)), words);
        }
        if (!count.getText().isEmpty()) {
            words.append(", ").append(texts.get("inventory-screen.running", count.getText()));
        }
        said.setText(words.toString());
        setAccessibleText(words.toString());
        setTooltip(said);
        setGraphic(line);
    }

    private void mark(Enum<?> state, String said, StringBuilder words) {
        marks.getChildren().add(Icons.of(Tones.of(state)));
        words.append(", ").append(said);
    }

    private static @Nullable Enum<?> state(Entry entry, EstateObject object) {
        return entry instanceof Entry.Group
                ? null
                : switch (object) {
                    case Vm vm -> vm.state();
                    case Host host -> host.state();
                    default -> null;
                };
    }

    private String count(Entry entry) {
        InventoryTree.Count vms = tree.get().virtualMachines().get(entry);
        if (vms != null) {
            return texts.get("inventory-screen.count", vms.running(), vms.all());
        }
        int below = tree.get().children(entry).size();
        return entry instanceof Entry.Group ? texts.formats().integer(below) : "";
    }

    private static Feather picture(ObjectKind kind) {
        return switch (kind) {
            case REGION -> Feather.GLOBE;
            case ZONE -> Feather.MAP_PIN;
            case ORGANISATION -> Feather.BRIEFCASE;
            case TENANT -> Feather.USERS;
            case UCS_DOMAIN -> Feather.GRID;
            case CHASSIS -> Feather.INBOX;
            case BLADE -> Feather.CPU;
            case POOL -> Feather.LAYERS;
            case HOST -> Feather.SERVER;
            case VM -> Feather.MONITOR;
            case STORAGE_SYSTEM -> Feather.HARD_DRIVE;
            case STORAGE_POOL -> Feather.ARCHIVE;
            case LUN -> Feather.DISC;
            case DATASTORE -> Feather.DATABASE;
            case VLAN -> Feather.SHARE_2;
            case EDGE_ROUTER -> Feather.SHUFFLE;
            case CORE_LINK -> Feather.LINK;
            case PSEUDOWIRE -> Feather.LINK_2;
            case REPLICATION_POLICY, BACKUP_POLICY -> Feather.FILE_TEXT;
            case REPLICA, MIRROR -> Feather.COPY;
            case AFFINITY_RULE -> Feather.GIT_PULL_REQUEST;
            case KMS_DOMAIN -> Feather.KEY;
            case SERVICE_REQUEST -> Feather.MAIL;
            case INCIDENT_TICKET -> Feather.FLAG;
        };
    }
}
