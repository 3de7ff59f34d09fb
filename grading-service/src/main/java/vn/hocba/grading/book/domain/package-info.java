/** One source model of a class's book; JSON, XLSX and PDF show it. */
@NullMarked
package vn.hocba.grading.book.domain;

import org.jspecify.annotations.NullMarked;
