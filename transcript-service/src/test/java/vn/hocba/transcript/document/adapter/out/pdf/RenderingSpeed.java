package vn.hocba.transcript.document.adapter.out.pdf;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.PdfRenderer.Page;

/**
 * Measures documents per second by hand: two pages each, 1 and 2 threads, after a warm-up. The processor's time says more
 * than the clock's where others use the machine too.
 */
final class RenderingSpeed {

    private static final int DOCUMENTS = 120;

    private RenderingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        var renderer = new HtmlPdfRenderer(HtmlPdfRendererTests.properties(), new SimpleMeterRegistry());
        var page = HtmlPdfRendererTests.page(Samples.upperSecondary(1));
        for (int i = 0; i < DOCUMENTS; i++) {
            renderer.render(page);
        }
        for (int threads = 1; threads <= 2; threads++) {
            try (var pool = Executors.newFixedThreadPool(threads)) {
                var tasks = new ArrayList<Callable<Long>>();
                for (int i = 0; i < DOCUMENTS * threads; i++) {
                    tasks.add(() -> measured(renderer, page));
                }
                long started = System.nanoTime();
                long processor = 0;
                for (Future<Long> done : pool.invokeAll(tasks)) {
                    processor += done.get();
                }
                double seconds = (System.nanoTime() - started) / 1e9;
                System.out.printf(
                        "%d thread(s): %.1f documents/s, %.1f ms of a processor each%n",
                        threads, tasks.size() / seconds, processor / 1e6 / tasks.size());
            }
        }
    }

    private static long measured(HtmlPdfRenderer renderer, Page page) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        renderer.render(page);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
