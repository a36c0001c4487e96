/** Everything of Peristyle that is not Java: texts, pictures, layouts, styles, catalogue data, SQL migrations. */
module peristyle.resources {}
