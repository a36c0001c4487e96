import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/**
 * A window of another program from which files are dragged. Each argument is one line that can be dragged: a file, or several
 * joined by the path separator.
 */
final class DragSource {

    private static final int WIDTH = 300;
    private static final int LINE = 40;

    private DragSource() {}

    public static void main(String[] lines) {
        SwingUtilities.invokeLater(() -> show(lines));
    }

    private static void show(String[] lines) {
        JFrame frame = new JFrame("Files to drag");
        frame.setLayout(new BorderLayout());
        JFrame.setDefaultLookAndFeelDecorated(false);
        var list = new javax.swing.JPanel(new GridLayout(lines.length, 1));
        for (String line : lines) {
            list.add(label(Arrays.stream(line.split(File.pathSeparator)).map(File::new).toList()));
        }
        frame.add(list);
        frame.setSize(WIDTH, LINE * lines.length + LINE);
        frame.setLocation(10, 40);
        frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
        frame.setVisible(true);
    }

    private static JLabel label(List<File> files) {
        JLabel label = new JLabel(String.join(" + ", files.stream().map(File::getName).toList()));
        label.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        label.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        label.setTransferHandler(new Giving(files));
        label.addMouseMotionListener(new MouseAdapter() {
            @Override
            public void mouseDragged(MouseEvent drag) {
                label.getTransferHandler().exportAsDrag(label, drag, TransferHandler.COPY);
            }
        });
        return label;
    }

    /** Gives files away by copy. */
    private static final class Giving extends TransferHandler {

        private final transient List<File> files;

        Giving(List<File> files) {
            this.files = List.copyOf(files);
        }

        @Override
        public int getSourceActions(JComponent from) {
            return COPY;
        }

        @Override
        protected Transferable createTransferable(JComponent from) {
            return new Transferable() {
                @Override
                public DataFlavor[] getTransferDataFlavors() {
                    return new DataFlavor[] {DataFlavor.javaFileListFlavor};
                }

                @Override
                public boolean isDataFlavorSupported(DataFlavor flavor) {
                    return DataFlavor.javaFileListFlavor.equals(flavor);
                }

                @Override
                public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
                    if (!isDataFlavorSupported(flavor)) {
                        throw new UnsupportedFlavorException(flavor);
                    }
                    return files;
                }
            };
        }
    }
}
