package vn.hocba.student.sample;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffMembers;

/** Staff in memory. */
public final class InMemoryStaffMembers implements StaffMembers {

    private final Map<String, StaffMember> all = new TreeMap<>();

    public void clear() {
        all.clear();
    }

    @Override
    public Optional<StaffMember> find(String staffId) {
        return Optional.ofNullable(all.get(staffId));
    }

    @Override
    public Map<String, StaffMember> among(Collection<String> staffIds) {
        var found = new HashMap<>(all);
        found.keySet().retainAll(staffIds);
        return found;
    }

    @Override
    public List<StaffMember> ofSchool(String schoolCode, String after, int limit) {
        return all.values().stream()
                .filter(one -> one.worksAt(schoolCode) && one.staffId().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Stored add(StaffMember member) {
        return all.putIfAbsent(member.staffId(), member) == null ? Stored.DONE : Stored.DUPLICATE;
    }

    @Override
    public Stored save(StaffMember next) {
        StaffMember known = all.get(next.staffId());
        if (known == null || known.version() != next.version() - 1) {
            return Stored.OUTDATED;
        }
        all.put(next.staffId(), next);
        return Stored.DONE;
    }
}
