/** Corrections over HTTP. */
@NullMarked
package vn.hocba.grading.correction.adapter.in.web;

import org.jspecify.annotations.NullMarked;
