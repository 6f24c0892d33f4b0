package zonal.kernel.series;
import zonal.kernel.*;
import zonal.symbolic.FormulaText;
public class Scratch3 {
    public static void main(String[] a) {
        var f = DepthFamily.of(Kernels.parse(a[0]), "g").get();
        for (Layer l : f.layers(4)) l.definitions().forEach(d -> System.out.println("  " + d.name() + " = " + FormulaText.print(d.formula())));
        var s = LayerStep.of(f.layers(8), 8);
        System.out.println(s.isPresent());
        s.get().definitions().forEach(d -> System.out.println("  " + d.name() + " = " + FormulaText.print(d.formula())));
        System.out.println(s.get().base());
    }
}
