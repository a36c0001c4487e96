/**
 * Everything of Peristyle that is not Java: texts, pictures, layouts, styles, catalogue data, SQL migrations. Open, so that
 * the other modules find them through the class loader.
 */
open module peristyle.resources {}
