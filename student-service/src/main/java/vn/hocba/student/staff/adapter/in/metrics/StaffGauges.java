package vn.hocba.student.staff.adapter.in.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.student.platform.CountGauges;
import vn.hocba.student.staff.domain.StaffFigures;
import vn.hocba.student.staff.domain.StaffRole;

/** Active staff by role; who has two roles counts in both. */
@Component
class StaffGauges {

    private final CountGauges<StaffRole> staff;

    StaffGauges(StaffFigures figures, MeterRegistry registry) {
        this.staff = new CountGauges<>(
                registry,
                "hocba.student.staff",
                "Staff members with the role who have not left",
                "role",
                List.of(StaffRole.values()),
                figures::active);
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "${hocba.student.gauges-every:30s}")
    void refresh() {
        staff.refresh();
    }
}
