package peristyle.views.inventory;

import peristyle.model.estate.ObjectId;

/** What stands at a place of the tree. */
sealed interface Entry {

    /** The object that it is, or that it is a part of. */
    ObjectId object();

    /** An object. */
    record Thing(ObjectId object) implements Entry {}

    /** Objects of one sort under one object. */
    record Group(InventoryGroup group, ObjectId object) implements Entry {}
}
