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

/** Staff in memory; can be told to do something just before a write, such as to die. */
public final class InMemoryStaffMembers implements StaffMembers {

    private final Map<String, StaffMember> all = new TreeMap<>();
    private Runnable beforeWrite = () -> {};

    public void clear() {
        all.clear();
        beforeWrite = () -> {};
    }

    public void beforeEachWrite(Runnable what) {
        beforeWrite = what;
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
        beforeWrite.run();
        return all.putIfAbsent(member.staffId(), member) == null ? Stored.DONE : Stored.DUPLICATE;
    }

    @Override
    public Stored save(StaffMember next) {
        beforeWrite.run();
        StaffMember known = all.get(next.staffId());
        if (known == null || known.version() != next.version() - 1) {
            return Stored.OUTDATED;
        }
        all.put(next.staffId(), next);
        return Stored.DONE;
    }
}
