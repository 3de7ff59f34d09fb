/** The city's and the ministry's stores over HTTP. */
@NullMarked
package vn.hocba.sync.sending.adapter.out.http;

import org.jspecify.annotations.NullMarked;
