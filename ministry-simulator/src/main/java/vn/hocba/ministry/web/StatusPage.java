package vn.hocba.ministry.web;

import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.ministry.faults.FaultSwitch;
import vn.hocba.ministry.faults.Faults;
import vn.hocba.ministry.store.Statistics;
import vn.hocba.ministry.store.Stores;

/** What the stores hold, for a person with a browser. */
@RestController
class StatusPage {

    private final Stores stores;
    private final FaultSwitch faults;

    StatusPage(Stores stores, FaultSwitch faults) {
        this.stores = stores;
        this.faults = faults;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page() {
        return """
            <!doctype html>
            <html lang="vi">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Kho học bạ số (mô phỏng)</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 52rem; padding: 0 1rem; color: #1a1a1a }
            table { border-collapse: collapse; width: 100%% } th, td { border-bottom: 1px solid #ccc; padding: .4rem .6rem; text-align: right }
            th:first-child, td:first-child { text-align: left }
            </style></head>
            <body><h1>Kho học bạ số (mô phỏng)</h1>
            <p>Thay cho kho của thành phố và của Bộ khi chạy thử; không có giá trị pháp lý.</p>
            <table><thead><tr><th>Kho</th><th>Gói</th><th>Đang xử lí</th><th>Học bạ đã nhận</th><th>Kết quả từ chối</th><th>Lỗi đang bật</th></tr></thead>
            <tbody>%s</tbody></table></body></html>
            """.formatted(stores.statistics().stream().map(this::row).collect(Collectors.joining()));
    }

    private String row(Statistics store) {
        String faulty = faults.of(store.store()).equals(Faults.NONE) ? "không" : "có";
        return "<tr><td>%s</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%s</td></tr>"
                .formatted(
                        store.store(),
                        store.packages(),
                        store.processing(),
                        store.accepted(),
                        store.rejected(),
                        faulty);
    }
}
