import { describe, expect, test } from 'vitest';
import { asSent, verdicts } from '../../../adapters/slack/errors.ts';

/** The errors that docs.slack.dev lists for the methods we post with, and those of every method. */
const documented = {
  'chat.postMessage': `as_user_not_supported attachment_payload_limit_exceeded cannot_reply_to_message cant_broadcast_message
    channel_not_found duplicate_channel_not_found duplicate_message_not_found ekm_access_denied invalid_blocks
    invalid_blocks_format invalid_metadata_format invalid_metadata_schema is_archived markdown_text_conflict
    message_limit_exceeded messages_tab_disabled metadata_must_be_sent_from_app metadata_too_large
    msg_blocks_too_long msg_too_long no_text not_in_channel rate_limited restricted_action
    restricted_action_non_threadable_channel restricted_action_read_only_channel
    restricted_action_thread_locked restricted_action_thread_only_channel slack_connect_blocked_file_type
    slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked team_access_not_granted
    too_many_attachments too_many_contact_cards`,
  'chat.update': `block_mismatch cant_update_message channel_not_found edit_window_closed external_channel_migrating
    is_inactive message_not_found no_dual_broadcast_content_update streaming_state_conflict update_failed`,
  'chat.delete':
    'cant_delete_message channel_not_found compliance_exports_prevent_deletion message_not_found thread_not_found',
  'conversations.open': `channel_not_found invalid_user_combination method_not_supported_for_channel_type not_enough_users
    too_many_users user_disabled user_not_found user_not_visible users_list_not_supplied`,
  every: `access_denied accesslimited account_inactive deprecated_endpoint enterprise_is_restricted fatal_error
    internal_error invalid_arg_name invalid_arguments invalid_array_arg invalid_auth invalid_charset invalid_form_data
    invalid_post_type is_bot method_deprecated missing_post_type missing_scope no_permission not_allowed_token_type
    not_authed org_login_required ratelimited request_timeout service_unavailable team_added_to_org
    token_expired token_revoked two_factor_setup_required`,
};
const codes = [...new Set(Object.values(documented).flatMap((list) => list.split(/\s+/)))];

describe('error codes', () => {
  test(`each of the ${codes.length} documented ones has a verdict`, () => {
    expect(codes.length).toBeGreaterThanOrEqual(60);
    expect(codes.filter((code) => !verdicts.has(code))).toEqual([]);
  });

  const sent = (code: string) => asSent({ kind: 'error', code }, () => 'ts');
  test.each([
    ['channel_not_found', { kind: 'refused', why: 'not-a-member', code: 'channel_not_found' }],
    ['not_in_channel', { kind: 'refused', why: 'not-a-member', code: 'not_in_channel' }],
    ['is_archived', { kind: 'refused', why: 'place-gone', code: 'is_archived' }],
    ['account_inactive', { kind: 'shut', code: 'account_inactive' }],
    ['message_not_found', { kind: 'refused', why: 'message-gone', code: 'message_not_found' }],
    ['msg_too_long', { kind: 'refused', why: 'too-large', code: 'msg_too_long' }],
    ['invalid_blocks', { kind: 'refused', why: 'rejected', code: 'invalid_blocks' }],
    ['ratelimited', { kind: 'later', seconds: 60 }],
    ['internal_error', { kind: 'unsure' }],
    ['fatal_error', { kind: 'unsure' }],
    ['what <they> wrote', { kind: 'refused', why: 'rejected', code: 'unnamed' }],
    ['a_code_of_tomorrow', { kind: 'refused', why: 'rejected', code: 'a_code_of_tomorrow' }],
  ])('%s says what it says', (code, what) => expect(sent(code)).toEqual(what));

  test('what is no error passes through', () => {
    expect(asSent({ kind: 'ok', body: { ts: '1.1' } }, ({ ts }) => String(ts))).toEqual({
      kind: 'sent',
      message: '1.1',
    });
    expect(asSent({ kind: 'ok', body: {} }, () => '')).toEqual({ kind: 'unsure' });
    expect(asSent({ kind: 'later', seconds: 7 }, () => '')).toEqual({ kind: 'later', seconds: 7 });
    expect(asSent({ kind: 'unsure' }, () => '')).toEqual({ kind: 'unsure' });
  });
});
