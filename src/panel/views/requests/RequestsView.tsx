import { useMemo } from 'preact/hooks'
import type { CookieEntry, RequestRow } from '../../../bridge/requestsView.ts'
import { Grid } from '../../parts/Grid.tsx'
import { Blank } from '../../parts/Message.tsx'
import { Split } from '../../parts/Split.tsx'
import { requestsBlankOf } from '../../states.ts'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { CookieDetail } from './CookieDetail.tsx'
import { cookieColumns } from './cookieColumns.tsx'
import { RequestDetail } from './RequestDetail.tsx'
import { RequestsBar } from './RequestsBar.tsx'
import { requestColumns } from './requestColumns.tsx'

const keyOfRequest = ({ id }: RequestRow) => id
const keyOfCookie = ({ name }: CookieEntry) => name

/** The requests that a header property could match, the page's cookies, and what of both the page can read. */
export function RequestsView() {
  const store = useStore()
  const pageUrl = store.page.value?.url ?? ''
  const columns = useMemo(() => requestColumns(pageUrl), [pageUrl])
  const forCookies = useMemo(cookieColumns, [])
  const ofRequests = store.requestTable.value === 'requests'
  const rows = store.shownRequests.value
  const cookies = store.shownCookies.value
  const row = rows.find(({ id }) => id === store.selectedRequest.value)
  const chosen = store.chosenRequest.value
  const cookie = cookies.find(({ name }) => name === store.selectedCookie.value)
  const isChosen = ofRequests ? row !== undefined && chosen?.id === row.id : cookie !== undefined
  const close = () => {
    store.detailOpen.value = false
  }
  const blank = requestsBlankOf(store)
  return (
    <>
      <RequestsBar />
      {blank ? (
        <Blank {...blank} />
      ) : (
        <Split
          open={store.detailOpen.value && isChosen}
          grid={({ alone, focusDetail }) => {
            const moves = {
              sort: null,
              order: store.query.value,
              onOpen: (byKeyboard: boolean) => {
                store.detailOpen.value = true
                if (byKeyboard || alone) requestAnimationFrame(focusDetail)
              },
              onEscape: close,
            }
            return ofRequests ? (
              <div class="split-grid requests-grid" data-pane>
                <Grid
                  key="requests"
                  label={text('ui_tab_requests')}
                  columns={columns}
                  items={rows}
                  keyOf={keyOfRequest}
                  selected={store.selectedRequest.value}
                  onSelect={({ id }) => {
                    store.selectedRequest.value = id
                  }}
                  {...moves}
                />
              </div>
            ) : (
              <div class="split-grid cookies-grid" data-pane>
                <Grid
                  key="cookies"
                  label={text('ui_table_cookies')}
                  columns={forCookies}
                  items={cookies}
                  keyOf={keyOfCookie}
                  selected={store.selectedCookie.value}
                  onSelect={({ name }) => {
                    store.selectedCookie.value = name
                  }}
                  {...moves}
                />
              </div>
            )
          }}
          detail={({ alone, focusGrid }) => {
            const leave = () => {
              close()
              requestAnimationFrame(focusGrid)
            }
            const ways = { alone, onClose: leave, onBack: alone ? leave : focusGrid }
            if (!ofRequests) return cookie && <CookieDetail cookie={cookie} {...ways} />
            return row && chosen && <RequestDetail row={row} chosen={chosen} {...ways} />
          }}
        />
      )}
    </>
  )
}
