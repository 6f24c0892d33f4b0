package zonal.kernel.series;
import zonal.kernel.Kernels;
import zonal.symbolic.FormulaText;
public class Scratch {
    public static void main(String[] a) {
        for (int rep = 0; rep < (a.length > 2 ? 3 : 1); rep++)
        for (End end : End.values()) {
            long t = System.nanoTime();
            ExactSeries s = ExactSeries.of(Kernels.parse(a[0]), end, Integer.parseInt(a[1]));
            long u = System.nanoTime();
            s.constants().forEach(c -> System.out.println("    " + c.name() + " = " + FormulaText.print(c.definition()) + " = " + c.value().enclose(128).toDouble()));
            for (int j = 0; j < s.coefficients().size(); j++) {
                String f = FormulaText.print(s.coefficients().get(j).formula());
                System.out.println(end + " " + j + ": " + (f.length() > 600 ? f.length() + " chars" : f) + " = " + s.values().get(j).enclose(128).toDouble());
            }
            System.out.println((u - t) / 1e6 + " ms");
        }
    }
}
