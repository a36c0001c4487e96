package peristyle.model.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The shapes of records that a store holds, numbered from 0. */
final class ShapeTable {

    private ShapeTable() {}

    static List<Shape> load(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "select type, components from shape order by number",
                row -> new Shape(row.getString(1), List.of(row.getString(2).split(","))));
    }

    static int append(Connection connection, List<Shape> shapes) throws SQLException {
        int number = (int) Sql.number(connection, "select count(*) from shape");
        for (Shape shape : shapes) {
            Sql.run(
                    connection,
                    "insert into shape (number, type, components) values (?, ?, ?)",
                    number++,
                    shape.type(),
                    String.join(",", shape.components()));
        }
        return number;
    }
}
