package vn.hocba.transcript.document.adapter.out.pdf;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.hocba.transcript.sample.Samples;

/** Measures pages per second by hand: two pages a document, 1 and 2 threads, after a warm-up. */
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
                var tasks = new ArrayList<Callable<byte[]>>();
                for (int i = 0; i < DOCUMENTS * threads; i++) {
                    tasks.add(() -> renderer.render(page));
                }
                long started = System.nanoTime();
                for (Future<byte[]> done : pool.invokeAll(tasks)) {
                    done.get();
                }
                double seconds = (System.nanoTime() - started) / 1e9;
                System.out.printf("%d thread(s): %.1f documents/s%n", threads, tasks.size() / seconds);
            }
        }
    }
}
