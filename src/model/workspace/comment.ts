/** What somebody wrote about a break, a problem, a fix or a run. */
export interface Comment {
  /** `cmt_...` */
  readonly id: string;
  readonly workspace: string;
  readonly subject: { readonly kind: 'break' | 'problem' | 'fix' | 'run'; readonly id: string };
  /** A person's id. */
  readonly author: string;
  /** Plain text; empty once it was taken back. */
  readonly text: string;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  readonly version: number;
}

export interface Comments {
  get(workspace: string, id: string): Promise<Comment | null>;
  /** Oldest first. */
  list(workspace: string, subject: Comment['subject']): Promise<readonly Comment[]>;
}

export interface CommentChanges extends Comments {
  add(comment: Omit<Comment, 'version' | 'editedAt' | 'deletedAt'>): Promise<Comment>;
  edit(workspace: string, id: string, version: number, text: string, at: string): Promise<Comment>;
  /** Takes the text away and leaves the place. */
  remove(workspace: string, id: string, version: number, at: string): Promise<Comment>;
}
