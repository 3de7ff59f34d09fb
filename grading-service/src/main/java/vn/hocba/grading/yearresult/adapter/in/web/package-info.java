/** Final results over HTTP. */
@NullMarked
package vn.hocba.grading.yearresult.adapter.in.web;

import org.jspecify.annotations.NullMarked;
