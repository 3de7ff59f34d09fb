/** The book over HTTP. */
@NullMarked
package vn.hocba.grading.book.adapter.in.web;

import org.jspecify.annotations.NullMarked;
