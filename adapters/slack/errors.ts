import type { ChatRefusal } from '../../core/model/chat-refusal.ts';
import { codeOf, type Sent } from '../../core/ports/messenger.ts';
import type { WebAnswer } from './web.ts';

type Verdict = ChatRefusal | 'later' | 'shut' | 'unsure';

/**
 * What each error code of the methods we post with says about the post (their pages on docs.slack.dev).
 * `channel_not_found` is how Slack hides a private channel from a bot that is not in it, so the advice is to invite it.
 */
const codes = {
  'not-a-member': [
    'channel_not_found',
    'not_in_channel',
    'restricted_action_non_threadable_channel',
  ],
  'place-gone': ['is_archived', 'channel_is_archived', 'is_inactive', 'cannot_reply_to_message'],
  /** About our token and no message: by nothing that we hold are we let in. */
  shut: [
    'account_inactive',
    'app_not_installed',
    'invalid_auth',
    'not_authed',
    'token_expired',
    'token_revoked',
  ],
  unreachable: [
    'cannot_dm_bot',
    'cannot_message_user',
    'ekm_access_denied',
    'enterprise_is_restricted',
    'invalid_user_combination',
    'messages_tab_disabled',
    'method_not_supported_for_channel_type',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'not_in_team',
    'org_login_required',
    'restricted_action',
    'restricted_action_read_only_channel',
    'restricted_action_thread_locked',
    'restricted_action_thread_only_channel',
    'team_access_not_granted',
    'team_not_found',
    'two_factor_setup_required',
    'user_disabled',
    'user_not_found',
    'user_not_in_channel',
    'user_not_visible',
    'users_not_found',
    'access_denied',
    'accesslimited',
    'as_user_not_supported',
    'slack_connect_canvas_sharing_blocked',
    'slack_connect_file_link_sharing_blocked',
    'slack_connect_blocked_file_type',
    'not_enough_users',
    'too_many_users',
  ],
  'message-gone': [
    'message_not_found',
    'cant_update_message',
    'cant_delete_message',
    'edit_window_closed',
    'thread_not_found',
    'compliance_exports_prevent_deletion',
    'block_mismatch',
  ],
  'too-large': [
    'msg_too_long',
    'msg_blocks_too_long',
    'too_many_attachments',
    'metadata_too_large',
    'too_many_contact_cards',
  ],
  rejected: [
    'attachment_payload_limit_exceeded',
    'block_file_not_found',
    'deprecated_endpoint',
    'duplicate_channel_not_found',
    'duplicate_message_not_found',
    'http_refused',
    'invalid_arg_name',
    'invalid_argument',
    'invalid_arguments',
    'invalid_array_arg',
    'invalid_attachments',
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_channel',
    'invalid_charset',
    'invalid_form_data',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'invalid_post_type',
    'invalid_ts',
    'invalid_thread_ts',
    'invalid_users',
    'json_not_object',
    'markdown_text_conflict',
    'metadata_must_be_sent_from_app',
    'method_deprecated',
    'missing_file_data',
    'missing_post_type',
    'must_be_user_token_or_bot_token',
    'no_text',
    'unknown_method',
    'users_list_not_supplied',
    'is_bot',
    'not_supported',
    'no_dual_broadcast_content_update',
    'cant_broadcast_message',
    'streaming_state_conflict',
  ],
  later: [
    'ratelimited',
    'rate_limited',
    'rate_limit_exceeded',
    'message_limit_exceeded',
    'team_added_to_org',
    'team_quota_exceeded',
    'external_channel_migrating',
  ],
  unsure: [
    'fatal_error',
    'internal_error',
    'request_timeout',
    'service_unavailable',
    'update_failed',
  ],
} as const satisfies Readonly<Record<Verdict, readonly string[]>>;

/** Error code → what it says of the post. */
export const verdicts: ReadonlyMap<string, Verdict> = new Map(
  Object.entries(codes).flatMap(([verdict, list]) =>
    list.map((code): [string, Verdict] => [code, verdict as Verdict]),
  ),
);

/** Seconds to wait where Slack says "too much" without saying how long. */
const patience = 60;

/** What a post or an edit came to. An `ok: false` of an unknown code is a refusal: Slack did nothing. */
export const asSent = (
  answer: WebAnswer,
  message: (body: Readonly<Record<string, unknown>>) => string,
): Sent => {
  if (answer.kind === 'ok') {
    // Taken, but by an answer that does not say under which name: it is looked for.
    const named = message(answer.body);
    return named === '' ? { kind: 'unsure' } : { kind: 'sent', message: named };
  }
  if (answer.kind !== 'error') return answer;
  const verdict = verdicts.get(answer.code) ?? 'rejected';
  if (verdict === 'later') return { kind: 'later', seconds: patience };
  if (verdict === 'unsure') return { kind: 'unsure' };
  const code = codeOf(answer.code);
  return verdict === 'shut' ? { kind: 'shut', code } : { kind: 'refused', why: verdict, code };
};
