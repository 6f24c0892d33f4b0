/* The user time of functions in Arb, at arguments sqrt((3i + 2)/300), 0 <= i < 97, or four times as large, of full precision and with the radius that their making leaves; see zonal.benchmark.FunctionTimes.
   usage: arb_functions <decimal digits>   prints: function nanoseconds, a line for each */
#include "common.h"
#define COUNT 97
#define BATCHES 9
#define SECONDS 0.02
typedef void (*function_t)(arb_t z, const arb_t x, const arb_t y, slong prec);
static void multiply(arb_t z, const arb_t x, const arb_t y, slong prec) { arb_mul(z, x, y, prec); }
static void divide(arb_t z, const arb_t x, const arb_t y, slong prec) { arb_div(z, x, y, prec); }
static void root(arb_t z, const arb_t x, const arb_t y, slong prec) { arb_sqrt(z, x, prec); }
static void exponential(arb_t z, const arb_t x, const arb_t y, slong prec) { arb_exp(z, x, prec); }
static void logarithm(arb_t z, const arb_t x, const arb_t y, slong prec) { arb_log(z, x, prec); }
static void sine(arb_t z, const arb_t x, const arb_t y, slong prec) { arb_sin(z, x, prec); }
static void cosine(arb_t z, const arb_t x, const arb_t y, slong prec) { arb_cos(z, x, prec); }
static arb_t other;
static void both(arb_t z, const arb_t x, const arb_t y, slong prec) { arb_sin_cos(z, other, x, prec); }
static void arctangent(arb_t z, const arb_t x, const arb_t y, slong prec) { arb_atan(z, x, prec); }
static void arcsine(arb_t z, const arb_t x, const arb_t y, slong prec) { arb_asin(z, x, prec); }
static void arccosine(arb_t z, const arb_t x, const arb_t y, slong prec) { arb_acos(z, x, prec); }
static void error(arb_t z, const arb_t x, const arb_t y, slong prec) { arb_hypgeom_erf(z, x, prec); }
static const struct { const char *name; function_t function; int scale; } FUNCTIONS[] = {
    {"multiply", multiply, 0}, {"divide", divide, 0}, {"sqrt", root, 0}, {"exp", exponential, 2}, {"log", logarithm, 2}, {"sin", sine, 2}, {"cos", cosine, 2}, {"sin-cos", both, 2},
    {"atan", arctangent, 2}, {"asin", arcsine, 0}, {"acos", arccosine, 0}, {"erf", error, 0}, {0}};
static int ascending(const void *a, const void *b) { double d = *(const double *) a - *(const double *) b; return (d > 0) - (d < 0); }
int main(int argc, char **argv) {
    slong prec = (slong) ceil(atoi(argv[1]) * log2(10));
    arb_ptr x = _arb_vec_init(COUNT);
    arb_t z; arb_init(z); arb_init(other);
    for (int f = 0; FUNCTIONS[f].name; f++) {
        for (int i = 0; i < COUNT; i++) {
            arb_set_si(x + i, 3 * i + 2); arb_div_si(x + i, x + i, 300, prec); arb_sqrt(x + i, x + i, prec); arb_mul_2exp_si(x + i, x + i, FUNCTIONS[f].scale);
        }
        double times[BATCHES];
        for (int b = -1; b < BATCHES; b++) {
            double start = cpu(); long calls = 0;
            while (cpu() - start < SECONDS) for (int i = 0; i < COUNT; i++, calls++) FUNCTIONS[f].function(z, x + i, x + COUNT - 1 - i, prec);
            if (b >= 0) times[b] = (cpu() - start) / calls;
        }
        qsort(times, BATCHES, sizeof(double), ascending);
        printf("%s %.1f\n", FUNCTIONS[f].name, 1e9 * times[BATCHES / 2]);
    }
    return 0;
}
