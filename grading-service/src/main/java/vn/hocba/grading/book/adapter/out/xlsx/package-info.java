/** The book as a workbook. */
@NullMarked
package vn.hocba.grading.book.adapter.out.xlsx;

import org.jspecify.annotations.NullMarked;
