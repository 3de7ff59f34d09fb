package vn.hocba.grading.book.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sheet of a workbook that somebody sent: the cells that are not empty, by row and column. */
public record FileSheet(String name, Map<Integer, Map<Integer, FileCell>> rows) {

    public FileSheet {
        rows = Map.copyOf(rows);
    }

    public static FileSheet of(String name, List<FileCell> cells) {
        var rows = new TreeMap<Integer, Map<Integer, FileCell>>();
        for (FileCell cell : cells) {
            rows.computeIfAbsent(cell.row(), _ -> new TreeMap<>()).put(cell.column(), cell);
        }
        return new FileSheet(name, rows);
    }

    Optional<FileCell> cell(int row, int column) {
        return Optional.ofNullable(rows.getOrDefault(row, Map.of()).get(column));
    }

    String text(int row, int column) {
        return cell(row, column).map(FileCell::text).orElse("");
    }
}
