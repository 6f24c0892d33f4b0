package zonal.kernel.series;
import zonal.kernel.Kernels;
import zonal.symbolic.FormulaText;
public class Scratch2 {
    public static void main(String[] a) {
            long t = System.nanoTime();
            var s = EveryDepth.of(Kernels.parse(a[0]), Integer.parseInt(a[1]));
            long u = System.nanoTime();
            System.out.println((u - t) / 1e6 + " ms");
            if (s.isEmpty()) { System.out.println("none"); return; }
            s.get().recurrence().forEach(d -> System.out.println("  " + d.name() + " = " + FormulaText.print(d.formula())));
            System.out.println("  base " + s.get().base().map(FormulaText::print));
            s.get().series().forEach((n, c) -> System.out.println("  " + n + ": " + c.stream().map(FormulaText::print).toList()));
            s.get().coefficients().forEach(c -> System.out.println(FormulaText.print(c)));
            System.out.println(s.get().atPi().map(p -> p.order() + ": " + FormulaText.print(p.first()) + " * prod " + FormulaText.print(p.factor())));
            System.out.println(s.get().baseLayer() + " " + s.get().checkedUpTo());
    }
}
