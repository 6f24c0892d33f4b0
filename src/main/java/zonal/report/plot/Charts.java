package zonal.report.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** Panels as plots of JFreeChart: frame, ticks and data, without any text. */
final class Charts {

    private static final BasicStroke FRAME = new BasicStroke(0.5f);
    private static final float TICK = 2.5f;
    private static final float MINOR_TICK = 1.3f;

    private Charts() {
    }

    static void draw(Graphics2D graphics, AxisView horizontal, Figure.PanelView panel) {
        XYPlot plot = new XYPlot(null, axis(horizontal), axis(panel.vertical()), null);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setOutlineStroke(FRAME);
        plot.setOutlinePaint(Color.BLACK);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        List<Series> series = panel.panel().series();
        for (int index = 0; index < series.size(); index++) {
            plot.setDataset(index, Datasets.of(series.get(index), horizontal, panel.vertical()));
            plot.setRenderer(index, Renderers.of(series.get(index)));
        }
        Figure.Area area = panel.area();
        plot.draw(graphics, new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()), null, null, null);
    }

    private static ValueAxis axis(AxisView view) {
        NumberAxis linear = new NumberAxis() {
            @Override
            @SuppressWarnings("rawtypes")
            public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
                return ticks(view.ticks());
            }
        };
        LogAxis logarithmic = new LogAxis() {
            @Override
            @SuppressWarnings("rawtypes")
            public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
                return ticks(view.ticks());
            }
        };
        ValueAxis axis = view.isLogarithmic() ? logarithmic : linear;
        axis.setRange(view.range().lower(), view.range().upper());
        axis.setTickLabelsVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickMarkPaint(Color.BLACK);
        axis.setTickMarkStroke(FRAME);
        axis.setTickMarkInsideLength(TICK);
        axis.setTickMarkOutsideLength(0);
        axis.setMinorTickMarksVisible(true);
        axis.setMinorTickMarkInsideLength(MINOR_TICK);
        axis.setMinorTickMarkOutsideLength(0);
        return axis;
    }

    private static List<ValueTick> ticks(Ticks ticks) {
        List<ValueTick> all = new ArrayList<>();
        ticks.labelled().forEach(tick -> all.add(tick(TickType.MAJOR, tick.value())));
        ticks.minor().forEach(value -> all.add(tick(TickType.MINOR, value)));
        return all;
    }

    private static ValueTick tick(TickType type, double value) {
        return new NumberTick(type, value, "", TextAnchor.CENTER, TextAnchor.CENTER, 0);
    }
}
