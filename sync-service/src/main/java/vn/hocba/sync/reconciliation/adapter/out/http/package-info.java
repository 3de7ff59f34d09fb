/** What a store holds, page by page. */
@NullMarked
package vn.hocba.sync.reconciliation.adapter.out.http;

import org.jspecify.annotations.NullMarked;
