package peristyle.model.exchange.table;

import java.util.List;
import peristyle.model.exchange.workbook.DecimalSign;
import peristyle.model.exchange.workbook.RowSink;
import peristyle.model.exchange.workbook.Tables;

/** One table of a file under the name that its format gives it: a CSV file is called as its author likes. */
public final class OneTable implements Tables {

    private final Tables tables;
    private final String table;
    private final String called;

    /**
     * One of these tables.
     *
     * @param table its name in the file
     * @param called what the format calls it
     */
    public OneTable(Tables tables, String table, String called) {
        this.tables = tables;
        this.table = table;
        this.called = called;
    }

    @Override
    public List<String> names() {
        return List.of(called);
    }

    @Override
    public void read(String name, RowSink sink) {
        tables.read(table, sink);
    }

    @Override
    public DecimalSign decimalSign(String name) {
        return tables.decimalSign(table);
    }

    @Override
    public boolean date1904() {
        return tables.date1904();
    }

    @Override
    public void close() {
        tables.close();
    }
}
