package peristyle.views.incident;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Chain;
import peristyle.model.operation.Effect;
import peristyle.model.operation.Incident;
import peristyle.views.text.Texts;

/**
 * The chain of an incident, to be opened link by link. Links are made when they are opened, and stay open and selected while
 * the incident unfolds. Enter or a double click leads to the object.
 */
public final class ChainTree extends TreeView<ChainLink> {

    private static final double ROW_HEIGHT = 28;

    private @Nullable Incident shown;

    /** A chain whose objects are opened by this. */
    public ChainTree(Texts texts, Consumer<ObjectId> open) {
        setId("incident-chain");
        getStyleClass().add("incident-chain");
        setFixedCellSize(ROW_HEIGHT);
        setAccessibleText(texts.get("incident.chain"));
        IncidentWords words = new IncidentWords(texts);
        setCellFactory(tree -> new ChainCell(words, texts, open));
        setOnKeyPressed(key -> {
            TreeItem<ChainLink> item = getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && item != null) {
                open.accept(item.getValue().object());
                key.consume();
            }
        });
    }

    /** Shows the chain of this incident; none where it is null. */
    @SuppressWarnings("ReferenceEquality") // the platform hands out the same incident until it changes
    public void show(@Nullable Incident incident) {
        if (incident == shown) {
            return;
        }
        Incident before = shown;
        shown = incident;
        if (incident == null) {
            setRoot(null);
            return;
        }
        Chain chain = Chain.of(incident);
        ChainLink root = new ChainLink.Root(incident, chain.next(incident.root()));
        if (before != null && before.number() == incident.number() && getRoot() instanceof Item known) {
            known.become(root, chain);
        } else {
            Item fresh = new Item(root, chain);
            fresh.setExpanded(true);
            setRoot(fresh);
            getSelectionModel().clearSelection();
        }
    }

    /** A link that makes those after it when it is opened. */
    private static final class Item extends TreeItem<ChainLink> {

        private Chain chain;
        private boolean made;

        Item(ChainLink link, Chain chain) {
            super(link);
            this.chain = chain;
            expandedProperty().subscribe(open -> {
                if (open && !made) {
                    make();
                }
            });
        }

        @Override
        public boolean isLeaf() {
            return !chain.goesOn(getValue().object());
        }

        private void make() {
            made = true;
            getChildren()
                    .setAll(chain.next(getValue().object()).stream()
                            .map(effect -> new Item(link(effect), chain))
                            .toList());
        }

        private ChainLink link(Effect effect) {
            return new ChainLink.Link(effect, chain.next(effect.object()));
        }

        /** Effects keep their order: what is new comes last. */
        void become(ChainLink link, Chain now) {
            chain = now;
            if (!link.equals(getValue())) {
                setValue(link);
            }
            if (!made) {
                return;
            }
            List<Effect> next = now.next(link.object());
            for (int at = 0; at < next.size(); at++) {
                if (at < getChildren().size() && getChildren().get(at) instanceof Item known) {
                    known.become(link(next.get(at)), now);
                } else {
                    getChildren().add(new Item(link(next.get(at)), now));
                }
            }
            if (getChildren().size() > next.size()) {
                getChildren().remove(next.size(), getChildren().size());
            }
        }
    }
}
