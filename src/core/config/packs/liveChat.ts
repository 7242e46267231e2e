import { entriesOf, type Pack } from '../pack.ts'

export const liveChat: Pack = {
  id: 'live_chat',
  name: 'LiveChat',
  entries: entriesOf(
    'JAVA_SCRIPT_FUNCTION',
    { kind: 'observed' },
    ['livechat_visitor_id', 'LiveChat visitor', 'LC_API.get_visitor_id()'],
    ['livechat_chat_id', 'LiveChat chat', 'LC_API.get_chat_id()'],
    ['livechat_visits', 'LiveChat visits', 'LC_API.get_visits_number()', 'LONG'],
    ['livechat_page_views', 'LiveChat page views', 'LC_API.get_page_views_number()', 'LONG'],
    ['livechat_chats', 'LiveChat chats', 'LC_API.get_chats_number()', 'LONG'],
    ['livechat_last_visit', 'LiveChat last visit', 'LC_API.get_last_visit_timestamp()'],
  ),
}
