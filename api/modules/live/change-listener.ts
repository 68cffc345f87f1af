import pg from 'pg';

const CHANNEL = 'leadline_live';
/** Before a connection that ended is made anew, in ms. */
const AGAIN_AFTER = 1000;

/**
 * Hears what the database tells of changes, on a connection of its own. While that connection is
 * down nothing is heard; once it is up again, everything may have changed.
 */
export class ChangeListener {
  private client: pg.Client | null = null;
  private retrying: NodeJS.Timeout | null = null;
  private isStopped = false;

  constructor(
    private readonly url: string,
    /** @param topic null: anything */
    private readonly onChange: (topic: string | null) => void,
    private readonly onProblem: (error: unknown) => void,
  ) {}

  async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: `leadline live ${process.pid}`,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    client.on('notification', ({ payload }) => {
      this.onChange(payload ?? null);
    });
    const again = (): void => {
      if (this.client === client) this.retry();
    };
    client.on('error', again);
    client.on('end', again);
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.onChange(null);
    } catch (error) {
      if (this.isStopped) return;
      this.onProblem(error);
      again();
    }
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.retrying !== null) clearTimeout(this.retrying);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private retry(): void {
    const { client } = this;
    this.client = null;
    client?.end().catch(() => undefined);
    if (this.isStopped) return;
    this.retrying = setTimeout(() => void this.listen(), AGAIN_AFTER).unref();
  }
}
