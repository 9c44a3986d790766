import { Component, type ReactNode } from 'react'

/** Keeps a page that cannot be drawn from taking the frame with it. */
export class Boundary extends Component<
  { readonly said: string; readonly children: ReactNode },
  { readonly error: Error | null }
> {
  override state = { error: null as Error | null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <div className="empty-state" role="alert">
        <p>{this.props.said}</p>
        <p className="faint">{error.message}</p>
      </div>
    )
  }
}
