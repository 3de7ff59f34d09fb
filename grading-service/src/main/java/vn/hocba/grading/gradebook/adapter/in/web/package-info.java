/** The gradebook over HTTP. */
@NullMarked
package vn.hocba.grading.gradebook.adapter.in.web;

import org.jspecify.annotations.NullMarked;
